using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OrderByModule : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_inbox_pending_order",
                table: "platform_inbox");

            migrationBuilder.AddColumn<string>(
                name: "Module",
                table: "platform_inbox",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Refusal",
                table: "platform_audit_entries",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            // The name of a consumer begins with that of its module.
            migrationBuilder.Sql("UPDATE platform_inbox SET Module = substr(Consumer, 1, instr(Consumer, '.') - 1)");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_pending_order",
                table: "platform_inbox",
                columns: new[] { "Module", "OrderingKey", "Position" },
                filter: "HandledAt IS NULL AND DiscardedAt IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_inbox_pending_order",
                table: "platform_inbox");

            migrationBuilder.DropColumn(
                name: "Module",
                table: "platform_inbox");

            migrationBuilder.DropColumn(
                name: "Refusal",
                table: "platform_audit_entries");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_pending_order",
                table: "platform_inbox",
                columns: new[] { "Consumer", "OrderingKey", "Position" },
                filter: "HandledAt IS NULL AND DiscardedAt IS NULL");
        }
    }
}
