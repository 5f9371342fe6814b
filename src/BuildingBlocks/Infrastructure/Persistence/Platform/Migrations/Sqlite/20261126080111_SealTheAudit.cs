using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SealTheAudit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "ErasedDigest",
                table: "platform_audit_entries",
                type: "BLOB",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OperatorId",
                table: "platform_audit_entries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Salt",
                table: "platform_audit_entries",
                type: "BLOB",
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Seal",
                table: "platform_audit_entries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "platform_audit_seals",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    SealedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Digests = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_audit_seals", x => x.Number);
                });

            migrationBuilder.CreateIndex(
                name: "IX_platform_audit_entries_OperatorId_Sequence",
                table: "platform_audit_entries",
                columns: new[] { "OperatorId", "Sequence" },
                filter: "OperatorId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_platform_audit_entries_Seal_Sequence",
                table: "platform_audit_entries",
                columns: new[] { "Seal", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_audit_entries_Subject_Sequence",
                table: "platform_audit_entries",
                columns: new[] { "Subject", "Sequence" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "platform_audit_seals");

            migrationBuilder.DropIndex(
                name: "IX_platform_audit_entries_OperatorId_Sequence",
                table: "platform_audit_entries");

            migrationBuilder.DropIndex(
                name: "IX_platform_audit_entries_Seal_Sequence",
                table: "platform_audit_entries");

            migrationBuilder.DropIndex(
                name: "IX_platform_audit_entries_Subject_Sequence",
                table: "platform_audit_entries");

            migrationBuilder.DropColumn(
                name: "ErasedDigest",
                table: "platform_audit_entries");

            migrationBuilder.DropColumn(
                name: "OperatorId",
                table: "platform_audit_entries");

            migrationBuilder.DropColumn(
                name: "Salt",
                table: "platform_audit_entries");

            migrationBuilder.DropColumn(
                name: "Seal",
                table: "platform_audit_entries");
        }
    }
}
