using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.Calls.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "calls");

            migrationBuilder.CreateTable(
                name: "application_counts",
                schema: "calls",
                columns: table => new
                {
                    CallId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Submitted = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_application_counts", x => x.CallId);
                });

            migrationBuilder.CreateTable(
                name: "calls",
                schema: "calls",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    DraftedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Purpose = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Resolution = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    SubjectToVote = table.Column<bool>(type: "bit", nullable: false),
                    Themes = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Specification = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Envelopes = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Rules = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ContactPoints = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Milestones = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    SubmissionOpens = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    SubmissionDeadline = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    SearchText = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ThemeIndex = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    PublishedVersion = table.Column<int>(type: "int", nullable: false),
                    PublishedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ToldOpening = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ToldDeadline = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calls", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "funders",
                schema: "calls",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Siren = table.Column<string>(type: "nvarchar(9)", maxLength: 9, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    IsAuthority = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_funders", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "reference_sequences",
                schema: "calls",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Last = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reference_sequences", x => new { x.Kind, x.Year });
                });

            migrationBuilder.CreateIndex(
                name: "IX_calls_DraftedAt_Id",
                schema: "calls",
                table: "calls",
                columns: new[] { "DraftedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_calls_Reference",
                schema: "calls",
                table: "calls",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_calls_State_DraftedAt_Id",
                schema: "calls",
                table: "calls",
                columns: new[] { "State", "DraftedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_funders_one_authority",
                schema: "calls",
                table: "funders",
                column: "IsAuthority",
                unique: true,
                filter: "IsAuthority = 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "application_counts",
                schema: "calls");

            migrationBuilder.DropTable(
                name: "calls",
                schema: "calls");

            migrationBuilder.DropTable(
                name: "funders",
                schema: "calls");

            migrationBuilder.DropTable(
                name: "reference_sequences",
                schema: "calls");
        }
    }
}
