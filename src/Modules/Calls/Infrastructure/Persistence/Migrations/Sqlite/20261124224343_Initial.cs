using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.Calls.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "calls_application_counts",
                columns: table => new
                {
                    CallId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Submitted = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calls_application_counts", x => x.CallId);
                });

            migrationBuilder.CreateTable(
                name: "calls_calls",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    DraftedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", nullable: false),
                    Resolution = table.Column<string>(type: "TEXT", nullable: true),
                    SubjectToVote = table.Column<bool>(type: "INTEGER", nullable: false),
                    Themes = table.Column<string>(type: "TEXT", nullable: false),
                    Specification = table.Column<string>(type: "TEXT", nullable: false),
                    Envelopes = table.Column<string>(type: "TEXT", nullable: false),
                    Rules = table.Column<string>(type: "TEXT", nullable: false),
                    ContactPoints = table.Column<string>(type: "TEXT", nullable: false),
                    Milestones = table.Column<string>(type: "TEXT", nullable: false),
                    SubmissionOpens = table.Column<long>(type: "INTEGER", nullable: true),
                    SubmissionDeadline = table.Column<long>(type: "INTEGER", nullable: true),
                    SearchText = table.Column<string>(type: "TEXT", nullable: false),
                    ThemeIndex = table.Column<string>(type: "TEXT", nullable: false),
                    PublishedVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ToldOpening = table.Column<long>(type: "INTEGER", nullable: true),
                    ToldDeadline = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calls_calls", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "calls_funders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Siren = table.Column<string>(type: "TEXT", maxLength: 9, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsAuthority = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calls_funders", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "calls_reference_sequences",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Last = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calls_reference_sequences", x => new { x.Kind, x.Year });
                });

            migrationBuilder.CreateIndex(
                name: "IX_calls_calls_DraftedAt_Id",
                table: "calls_calls",
                columns: new[] { "DraftedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_calls_calls_Reference",
                table: "calls_calls",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_calls_calls_State_DraftedAt_Id",
                table: "calls_calls",
                columns: new[] { "State", "DraftedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_funders_one_authority",
                table: "calls_funders",
                column: "IsAuthority",
                unique: true,
                filter: "IsAuthority = 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "calls_application_counts");

            migrationBuilder.DropTable(
                name: "calls_calls");

            migrationBuilder.DropTable(
                name: "calls_funders");

            migrationBuilder.DropTable(
                name: "calls_reference_sequences");
        }
    }
}
