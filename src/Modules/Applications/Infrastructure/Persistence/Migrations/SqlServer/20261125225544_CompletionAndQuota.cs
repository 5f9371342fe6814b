using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.Applications.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class CompletionAndQuota : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Completions",
                schema: "applications",
                table: "dossiers",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                schema: "applications",
                table: "dossiers",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Published",
                schema: "applications",
                table: "calls",
                type: "nvarchar(max)",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "CancelledAt",
                schema: "applications",
                table: "calls",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ClosedDeadline",
                schema: "applications",
                table: "calls",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "Deadline",
                schema: "applications",
                table: "calls",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Extended",
                schema: "applications",
                table: "calls",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "submission_turns",
                schema: "applications",
                columns: table => new
                {
                    CallId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OperatorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Last = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_submission_turns", x => new { x.CallId, x.OperatorId });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "submission_turns",
                schema: "applications");

            migrationBuilder.DropColumn(
                name: "Completions",
                schema: "applications",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "Reason",
                schema: "applications",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "CancelledAt",
                schema: "applications",
                table: "calls");

            migrationBuilder.DropColumn(
                name: "ClosedDeadline",
                schema: "applications",
                table: "calls");

            migrationBuilder.DropColumn(
                name: "Deadline",
                schema: "applications",
                table: "calls");

            migrationBuilder.DropColumn(
                name: "Extended",
                schema: "applications",
                table: "calls");

            migrationBuilder.AlterColumn<string>(
                name: "Published",
                schema: "applications",
                table: "calls",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldNullable: true);
        }
    }
}
