using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.Operators.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class IndexesOfEachOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_operators_operators_Status_RegisteredAt_Id",
                table: "operators_operators",
                columns: new[] { "Status", "RegisteredAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_operators_operators_Status_SortedName_Id",
                table: "operators_operators",
                columns: new[] { "Status", "SortedName", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_operators_operators_Status_RegisteredAt_Id",
                table: "operators_operators");

            migrationBuilder.DropIndex(
                name: "IX_operators_operators_Status_SortedName_Id",
                table: "operators_operators");
        }
    }
}
