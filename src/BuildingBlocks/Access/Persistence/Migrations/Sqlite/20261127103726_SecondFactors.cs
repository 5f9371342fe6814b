using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.BuildingBlocks.Access.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SecondFactors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "platform_accepted_codes",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Step = table.Column<long>(type: "INTEGER", nullable: false),
                    AcceptedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_accepted_codes", x => new { x.AccountId, x.Step });
                    table.ForeignKey(
                        name: "FK_platform_accepted_codes_platform_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "platform_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_second_factors",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Secret = table.Column<byte[]>(type: "BLOB", maxLength: 512, nullable: false),
                    BegunAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ConfirmedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RecoveryCodes = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_second_factors", x => x.AccountId);
                    table.ForeignKey(
                        name: "FK_platform_second_factors_platform_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "platform_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_platform_accepted_codes_AcceptedAt",
                table: "platform_accepted_codes",
                column: "AcceptedAt");

            migrationBuilder.CreateIndex(
                name: "IX_platform_second_factors_BegunAt",
                table: "platform_second_factors",
                column: "BegunAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "platform_accepted_codes");

            migrationBuilder.DropTable(
                name: "platform_second_factors");
        }
    }
}
