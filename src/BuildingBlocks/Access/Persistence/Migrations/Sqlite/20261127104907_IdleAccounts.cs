using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.BuildingBlocks.Access.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class IdleAccounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "AccessFailedCount",
                table: "platform_accounts");

            migrationBuilder.DropColumn(
                name: "LockoutEnabled",
                table: "platform_accounts");

            migrationBuilder.DropColumn(
                name: "LockoutEnd",
                table: "platform_accounts");

            migrationBuilder.AddColumn<long>(
                name: "LastSeenAt",
                table: "platform_accounts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "IdleNoticeAt",
                table: "platform_accounts",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "IdleNoticeAt",
                table: "platform_accounts");

            migrationBuilder.DropColumn(
                name: "LastSeenAt",
                table: "platform_accounts");

            migrationBuilder.AddColumn<long>(
                name: "LockoutEnd",
                table: "platform_accounts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AccessFailedCount",
                table: "platform_accounts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "LockoutEnabled",
                table: "platform_accounts",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);
        }
    }
}
