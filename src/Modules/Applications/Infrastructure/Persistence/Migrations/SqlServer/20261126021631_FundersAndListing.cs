using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.Applications.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class FundersAndListing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "FunderKeys",
                schema: "applications",
                table: "dossiers",
                type: "varchar(max)",
                unicode: false,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "ListingVersion",
                schema: "applications",
                table: "dossiers",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_ListingVersion",
                schema: "applications",
                table: "dossiers",
                column: "ListingVersion");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_dossiers_ListingVersion",
                schema: "applications",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "FunderKeys",
                schema: "applications",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "ListingVersion",
                schema: "applications",
                table: "dossiers");
        }
    }
}
