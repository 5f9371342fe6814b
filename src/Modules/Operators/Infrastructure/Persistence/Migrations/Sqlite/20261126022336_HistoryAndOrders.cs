using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.Operators.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class HistoryAndOrders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "StandsSince",
                table: "operators_submitted_applications",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "operators_submitted_applications",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Submitted");

            migrationBuilder.Sql("UPDATE operators_submitted_applications SET StandsSince = SubmittedAt");

            migrationBuilder.CreateIndex(
                name: "IX_operators_operators_RegisteredAt_Id",
                table: "operators_operators",
                columns: new[] { "RegisteredAt", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_operators_operators_RegisteredAt_Id",
                table: "operators_operators");

            migrationBuilder.DropColumn(
                name: "StandsSince",
                table: "operators_submitted_applications");

            migrationBuilder.DropColumn(
                name: "State",
                table: "operators_submitted_applications");
        }
    }
}
