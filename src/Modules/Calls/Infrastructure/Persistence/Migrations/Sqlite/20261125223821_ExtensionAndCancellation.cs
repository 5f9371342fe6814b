using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.Calls.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ExtensionAndCancellation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Cancellation",
                table: "calls_calls",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Extensions",
                table: "calls_calls",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Cancellation",
                table: "calls_calls");

            migrationBuilder.DropColumn(
                name: "Extensions",
                table: "calls_calls");
        }
    }
}
