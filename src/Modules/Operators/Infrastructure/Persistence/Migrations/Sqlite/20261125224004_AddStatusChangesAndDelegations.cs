using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.Operators.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddStatusChangesAndDelegations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Delegations",
                table: "operators_operators",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "StatusChanges",
                table: "operators_operators",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<DateOnly>(
                name: "MandateEndsOn",
                table: "operators_members",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "operators_calls",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operators_calls", x => x.Id);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "operators_calls");

            migrationBuilder.DropColumn(
                name: "Delegations",
                table: "operators_operators");

            migrationBuilder.DropColumn(
                name: "StatusChanges",
                table: "operators_operators");

            migrationBuilder.DropColumn(
                name: "MandateEndsOn",
                table: "operators_members");
        }
    }
}
