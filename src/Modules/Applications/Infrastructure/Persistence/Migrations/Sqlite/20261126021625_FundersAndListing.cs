using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.Applications.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FundersAndListing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "FunderKeys",
                table: "applications_dossiers",
                type: "TEXT",
                unicode: false,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "ListingVersion",
                table: "applications_dossiers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_applications_dossiers_ListingVersion",
                table: "applications_dossiers",
                column: "ListingVersion");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_applications_dossiers_ListingVersion",
                table: "applications_dossiers");

            migrationBuilder.DropColumn(
                name: "FunderKeys",
                table: "applications_dossiers");

            migrationBuilder.DropColumn(
                name: "ListingVersion",
                table: "applications_dossiers");
        }
    }
}
