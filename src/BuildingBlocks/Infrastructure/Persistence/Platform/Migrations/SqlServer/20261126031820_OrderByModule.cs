using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class OrderByModule : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_inbox_pending_order",
                schema: "platform",
                table: "inbox");

            migrationBuilder.AddColumn<string>(
                name: "Module",
                schema: "platform",
                table: "inbox",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Refusal",
                schema: "platform",
                table: "audit_entries",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            // The name of a consumer begins with that of its module.
            migrationBuilder.Sql("EXEC(N'UPDATE [platform].[inbox] SET Module = LEFT(Consumer, CHARINDEX(''.'', Consumer) - 1)')");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_pending_order",
                schema: "platform",
                table: "inbox",
                columns: new[] { "Module", "OrderingKey", "Position" },
                filter: "HandledAt IS NULL AND DiscardedAt IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_inbox_pending_order",
                schema: "platform",
                table: "inbox");

            migrationBuilder.DropColumn(
                name: "Module",
                schema: "platform",
                table: "inbox");

            migrationBuilder.DropColumn(
                name: "Refusal",
                schema: "platform",
                table: "audit_entries");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_pending_order",
                schema: "platform",
                table: "inbox",
                columns: new[] { "Consumer", "OrderingKey", "Position" },
                filter: "HandledAt IS NULL AND DiscardedAt IS NULL");
        }
    }
}
