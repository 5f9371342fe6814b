using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.Applications.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CompletionAndQuota : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Completions",
                table: "applications_dossiers",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "applications_dossiers",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Published",
                table: "applications_calls",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AddColumn<long>(
                name: "CancelledAt",
                table: "applications_calls",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ClosedDeadline",
                table: "applications_calls",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Deadline",
                table: "applications_calls",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Extended",
                table: "applications_calls",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "applications_submission_turns",
                columns: table => new
                {
                    CallId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OperatorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Last = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_applications_submission_turns", x => new { x.CallId, x.OperatorId });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "applications_submission_turns");

            migrationBuilder.DropColumn(
                name: "Completions",
                table: "applications_dossiers");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "applications_dossiers");

            migrationBuilder.DropColumn(
                name: "CancelledAt",
                table: "applications_calls");

            migrationBuilder.DropColumn(
                name: "ClosedDeadline",
                table: "applications_calls");

            migrationBuilder.DropColumn(
                name: "Deadline",
                table: "applications_calls");

            migrationBuilder.DropColumn(
                name: "Extended",
                table: "applications_calls");

            migrationBuilder.AlterColumn<string>(
                name: "Published",
                table: "applications_calls",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
