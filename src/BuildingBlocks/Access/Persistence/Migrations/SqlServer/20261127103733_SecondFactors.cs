using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.BuildingBlocks.Access.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class SecondFactors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accepted_codes",
                schema: "platform",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Step = table.Column<long>(type: "bigint", nullable: false),
                    AcceptedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accepted_codes", x => new { x.AccountId, x.Step });
                    table.ForeignKey(
                        name: "FK_accepted_codes_accounts_AccountId",
                        column: x => x.AccountId,
                        principalSchema: "platform",
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "second_factors",
                schema: "platform",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Secret = table.Column<byte[]>(type: "varbinary(512)", maxLength: 512, nullable: false),
                    BegunAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ConfirmedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    RecoveryCodes = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_second_factors", x => x.AccountId);
                    table.ForeignKey(
                        name: "FK_second_factors_accounts_AccountId",
                        column: x => x.AccountId,
                        principalSchema: "platform",
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_accepted_codes_AcceptedAt",
                schema: "platform",
                table: "accepted_codes",
                column: "AcceptedAt");

            migrationBuilder.CreateIndex(
                name: "IX_second_factors_BegunAt",
                schema: "platform",
                table: "second_factors",
                column: "BegunAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accepted_codes",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "second_factors",
                schema: "platform");
        }
    }
}
