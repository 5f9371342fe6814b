using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.Applications.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class DelegationsAndStanding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Standing",
                schema: "applications",
                table: "operators",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Registered");

            migrationBuilder.AddColumn<int>(
                name: "StandingNumber",
                schema: "applications",
                table: "operators",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "delegations",
                schema: "applications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OperatorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CallId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    RevokedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_delegations", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_delegations_OperatorId_UserId",
                schema: "applications",
                table: "delegations",
                columns: new[] { "OperatorId", "UserId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "delegations",
                schema: "applications");

            migrationBuilder.DropColumn(
                name: "Standing",
                schema: "applications",
                table: "operators");

            migrationBuilder.DropColumn(
                name: "StandingNumber",
                schema: "applications",
                table: "operators");
        }
    }
}
