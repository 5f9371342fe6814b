using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.Calls.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class FundersDirectory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Contact",
                schema: "calls",
                table: "funders",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DecidingBody",
                schema: "calls",
                table: "funders",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Siret",
                schema: "calls",
                table: "funders",
                type: "nvarchar(14)",
                maxLength: 14,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SortedName",
                schema: "calls",
                table: "funders",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_funders_Siret",
                schema: "calls",
                table: "funders",
                column: "Siret",
                unique: true,
                filter: "Siret IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_funders_SortedName_Id",
                schema: "calls",
                table: "funders",
                columns: new[] { "SortedName", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_funders_Siret",
                schema: "calls",
                table: "funders");

            migrationBuilder.DropIndex(
                name: "IX_funders_SortedName_Id",
                schema: "calls",
                table: "funders");

            migrationBuilder.DropColumn(
                name: "Contact",
                schema: "calls",
                table: "funders");

            migrationBuilder.DropColumn(
                name: "DecidingBody",
                schema: "calls",
                table: "funders");

            migrationBuilder.DropColumn(
                name: "Siret",
                schema: "calls",
                table: "funders");

            migrationBuilder.DropColumn(
                name: "SortedName",
                schema: "calls",
                table: "funders");
        }
    }
}
