using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.Operators.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AddStatusChangesAndDelegations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Delegations",
                schema: "operators",
                table: "operators",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "StatusChanges",
                schema: "operators",
                table: "operators",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<DateOnly>(
                name: "MandateEndsOn",
                schema: "operators",
                table: "members",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "calls",
                schema: "operators",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calls", x => x.Id);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "calls",
                schema: "operators");

            migrationBuilder.DropColumn(
                name: "Delegations",
                schema: "operators",
                table: "operators");

            migrationBuilder.DropColumn(
                name: "StatusChanges",
                schema: "operators",
                table: "operators");

            migrationBuilder.DropColumn(
                name: "MandateEndsOn",
                schema: "operators",
                table: "members");
        }
    }
}
