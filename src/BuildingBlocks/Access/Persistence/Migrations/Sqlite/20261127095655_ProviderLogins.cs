using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.BuildingBlocks.Access.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ProviderLogins : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Nothing signed in by a provider before: the table of Identity was empty.
            migrationBuilder.DropTable(
                name: "platform_account_logins");

            migrationBuilder.CreateTable(
                name: "platform_account_logins",
                columns: table => new
                {
                    Issuer = table.Column<string>(type: "TEXT", unicode: false, maxLength: 255, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", unicode: false, maxLength: 255, nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LinkedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_account_logins", x => new { x.Issuer, x.Subject });
                    table.ForeignKey(
                        name: "FK_platform_account_logins_platform_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "platform_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_platform_account_logins_AccountId",
                table: "platform_account_logins",
                column: "AccountId");

            migrationBuilder.CreateTable(
                name: "platform_ended_sign_ins",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_ended_sign_ins", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_platform_ended_sign_ins_Until",
                table: "platform_ended_sign_ins",
                column: "Until");

            migrationBuilder.AddColumn<string>(
                name: "Provider",
                table: "platform_account_sessions",
                type: "TEXT",
                unicode: false,
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "IdToken",
                table: "platform_account_sessions",
                type: "TEXT",
                unicode: false,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "IdToken",
                table: "platform_account_sessions");

            migrationBuilder.DropColumn(
                name: "Provider",
                table: "platform_account_sessions");

            migrationBuilder.DropTable(
                name: "platform_ended_sign_ins");

            migrationBuilder.DropTable(
                name: "platform_account_logins");

            migrationBuilder.CreateTable(
                name: "platform_account_logins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_account_logins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_platform_account_logins_platform_accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "platform_accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_platform_account_logins_UserId",
                table: "platform_account_logins",
                column: "UserId");
        }
    }
}
