using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.Calls.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FundersDirectory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Contact",
                table: "calls_funders",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DecidingBody",
                table: "calls_funders",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Siret",
                table: "calls_funders",
                type: "TEXT",
                maxLength: 14,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SortedName",
                table: "calls_funders",
                type: "TEXT",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_calls_funders_Siret",
                table: "calls_funders",
                column: "Siret",
                unique: true,
                filter: "Siret IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_calls_funders_SortedName_Id",
                table: "calls_funders",
                columns: new[] { "SortedName", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_calls_funders_Siret",
                table: "calls_funders");

            migrationBuilder.DropIndex(
                name: "IX_calls_funders_SortedName_Id",
                table: "calls_funders");

            migrationBuilder.DropColumn(
                name: "Contact",
                table: "calls_funders");

            migrationBuilder.DropColumn(
                name: "DecidingBody",
                table: "calls_funders");

            migrationBuilder.DropColumn(
                name: "Siret",
                table: "calls_funders");

            migrationBuilder.DropColumn(
                name: "SortedName",
                table: "calls_funders");
        }
    }
}
