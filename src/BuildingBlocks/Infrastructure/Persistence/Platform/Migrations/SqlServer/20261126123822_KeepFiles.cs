using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class KeepFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "file_quotas",
                schema: "platform",
                columns: table => new
                {
                    Owner = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Bytes = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_file_quotas", x => x.Owner);
                });

            migrationBuilder.CreateTable(
                name: "files",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Module = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Subject = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Owner = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    StoredAs = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AddedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    AddedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ScanDueAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ScanAttempts = table.Column<int>(type: "int", nullable: false),
                    ScanAnswer = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_files", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_files_scan_due",
                schema: "platform",
                table: "files",
                column: "ScanDueAt",
                filter: "ScanDueAt IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_files_Sha256",
                schema: "platform",
                table: "files",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_files_StoredAs",
                schema: "platform",
                table: "files",
                column: "StoredAs");

            migrationBuilder.CreateIndex(
                name: "IX_files_Subject",
                schema: "platform",
                table: "files",
                column: "Subject");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "file_quotas",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "files",
                schema: "platform");
        }
    }
}
