using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.Calls.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ExtensionAndCancellation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Cancellation",
                schema: "calls",
                table: "calls",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Extensions",
                schema: "calls",
                table: "calls",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Cancellation",
                schema: "calls",
                table: "calls");

            migrationBuilder.DropColumn(
                name: "Extensions",
                schema: "calls",
                table: "calls");
        }
    }
}
