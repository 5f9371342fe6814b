using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.BuildingBlocks.Access.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ProviderLogins : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Nothing signed in by a provider before: the table of Identity was empty.
            migrationBuilder.DropTable(
                name: "account_logins",
                schema: "platform");

            migrationBuilder.CreateTable(
                name: "account_logins",
                schema: "platform",
                columns: table => new
                {
                    Issuer = table.Column<string>(type: "varchar(255)", unicode: false, maxLength: 255, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Subject = table.Column<string>(type: "varchar(255)", unicode: false, maxLength: 255, nullable: false, collation: "Latin1_General_100_BIN2"),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LinkedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_logins", x => new { x.Issuer, x.Subject });
                    table.ForeignKey(
                        name: "FK_account_logins_accounts_AccountId",
                        column: x => x.AccountId,
                        principalSchema: "platform",
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_account_logins_AccountId",
                schema: "platform",
                table: "account_logins",
                column: "AccountId");

            migrationBuilder.CreateTable(
                name: "ended_sign_ins",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Until = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ended_sign_ins", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ended_sign_ins_Until",
                schema: "platform",
                table: "ended_sign_ins",
                column: "Until");

            migrationBuilder.AddColumn<string>(
                name: "Provider",
                schema: "platform",
                table: "account_sessions",
                type: "varchar(40)",
                unicode: false,
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "IdToken",
                schema: "platform",
                table: "account_sessions",
                type: "varchar(max)",
                unicode: false,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "IdToken",
                schema: "platform",
                table: "account_sessions");

            migrationBuilder.DropColumn(
                name: "Provider",
                schema: "platform",
                table: "account_sessions");

            migrationBuilder.DropTable(
                name: "ended_sign_ins",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "account_logins",
                schema: "platform");

            migrationBuilder.CreateTable(
                name: "account_logins",
                schema: "platform",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_logins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_account_logins_accounts_UserId",
                        column: x => x.UserId,
                        principalSchema: "platform",
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_account_logins_UserId",
                schema: "platform",
                table: "account_logins",
                column: "UserId");
        }
    }
}
