using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.Applications.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DelegationsAndStanding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Standing",
                table: "applications_operators",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Registered");

            migrationBuilder.AddColumn<int>(
                name: "StandingNumber",
                table: "applications_operators",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "applications_delegations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OperatorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CallId = table.Column<Guid>(type: "TEXT", nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RevokedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_applications_delegations", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_applications_delegations_OperatorId_UserId",
                table: "applications_delegations",
                columns: new[] { "OperatorId", "UserId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "applications_delegations");

            migrationBuilder.DropColumn(
                name: "Standing",
                table: "applications_operators");

            migrationBuilder.DropColumn(
                name: "StandingNumber",
                table: "applications_operators");
        }
    }
}
