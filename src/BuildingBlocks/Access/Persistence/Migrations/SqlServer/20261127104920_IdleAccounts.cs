using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.BuildingBlocks.Access.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class IdleAccounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "AccessFailedCount",
                schema: "platform",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "LockoutEnabled",
                schema: "platform",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "LockoutEnd",
                schema: "platform",
                table: "accounts");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "LastSeenAt",
                schema: "platform",
                table: "accounts",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "IdleNoticeAt",
                schema: "platform",
                table: "accounts",
                type: "datetimeoffset",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "IdleNoticeAt",
                schema: "platform",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "LastSeenAt",
                schema: "platform",
                table: "accounts");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "LockoutEnd",
                schema: "platform",
                table: "accounts",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AccessFailedCount",
                schema: "platform",
                table: "accounts",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "LockoutEnabled",
                schema: "platform",
                table: "accounts",
                type: "bit",
                nullable: false,
                defaultValue: false);
        }
    }
}
