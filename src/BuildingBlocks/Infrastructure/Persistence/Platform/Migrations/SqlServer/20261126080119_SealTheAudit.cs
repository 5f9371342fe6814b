using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class SealTheAudit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "ErasedDigest",
                schema: "platform",
                table: "audit_entries",
                type: "varbinary(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OperatorId",
                schema: "platform",
                table: "audit_entries",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Salt",
                schema: "platform",
                table: "audit_entries",
                type: "varbinary(16)",
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Seal",
                schema: "platform",
                table: "audit_entries",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "audit_seals",
                schema: "platform",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    SealedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Digests = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_seals", x => x.Number);
                });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_OperatorId_Sequence",
                schema: "platform",
                table: "audit_entries",
                columns: new[] { "OperatorId", "Sequence" },
                filter: "OperatorId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_Seal_Sequence",
                schema: "platform",
                table: "audit_entries",
                columns: new[] { "Seal", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_Subject_Sequence",
                schema: "platform",
                table: "audit_entries",
                columns: new[] { "Subject", "Sequence" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_seals",
                schema: "platform");

            migrationBuilder.DropIndex(
                name: "IX_audit_entries_OperatorId_Sequence",
                schema: "platform",
                table: "audit_entries");

            migrationBuilder.DropIndex(
                name: "IX_audit_entries_Seal_Sequence",
                schema: "platform",
                table: "audit_entries");

            migrationBuilder.DropIndex(
                name: "IX_audit_entries_Subject_Sequence",
                schema: "platform",
                table: "audit_entries");

            migrationBuilder.DropColumn(
                name: "ErasedDigest",
                schema: "platform",
                table: "audit_entries");

            migrationBuilder.DropColumn(
                name: "OperatorId",
                schema: "platform",
                table: "audit_entries");

            migrationBuilder.DropColumn(
                name: "Salt",
                schema: "platform",
                table: "audit_entries");

            migrationBuilder.DropColumn(
                name: "Seal",
                schema: "platform",
                table: "audit_entries");
        }
    }
}
