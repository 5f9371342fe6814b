using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "platform_audit_entries",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Actor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Module = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Changes = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_audit_entries", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "platform_idempotent_replies",
                columns: table => new
                {
                    CallerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: true),
                    StoredAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_idempotent_replies", x => new { x.CallerId, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "platform_inbox",
                columns: table => new
                {
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Consumer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Position = table.Column<long>(type: "INTEGER", nullable: false),
                    OrderingKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    LeaseToken = table.Column<Guid>(type: "TEXT", nullable: true),
                    LeasedUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    HandledAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DeadAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DiscardedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DiscardReason = table.Column<string>(type: "TEXT", nullable: true),
                    LastError = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_inbox", x => new { x.EventId, x.Consumer });
                });

            migrationBuilder.CreateTable(
                name: "platform_integration_events",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Module = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OrderingKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    OccurredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    TraceParent = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Position = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_integration_events", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "platform_leases",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Holder = table.Column<Guid>(type: "TEXT", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_leases", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "platform_scheduled_acts",
                columns: table => new
                {
                    Module = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    LeaseToken = table.Column<Guid>(type: "TEXT", nullable: true),
                    LeasedUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    DoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DeadAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LastError = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_scheduled_acts", x => new { x.Module, x.Key });
                });

            migrationBuilder.CreateIndex(
                name: "IX_platform_audit_entries_ActorId_Sequence",
                table: "platform_audit_entries",
                columns: new[] { "ActorId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_audit_entries_At",
                table: "platform_audit_entries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_platform_idempotent_replies_StoredAt",
                table: "platform_idempotent_replies",
                column: "StoredAt");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_dead",
                table: "platform_inbox",
                columns: new[] { "Position", "Consumer" },
                filter: "DeadAt IS NOT NULL AND HandledAt IS NULL AND DiscardedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_due",
                table: "platform_inbox",
                columns: new[] { "DueAt", "Position" },
                filter: "HandledAt IS NULL AND DeadAt IS NULL AND DiscardedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_pending_order",
                table: "platform_inbox",
                columns: new[] { "Consumer", "OrderingKey", "Position" },
                filter: "HandledAt IS NULL AND DiscardedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_platform_inbox_DiscardedAt",
                table: "platform_inbox",
                column: "DiscardedAt",
                filter: "DiscardedAt IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_platform_inbox_HandledAt",
                table: "platform_inbox",
                column: "HandledAt",
                filter: "HandledAt IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_integration_events_not_handed_over",
                table: "platform_integration_events",
                column: "Sequence",
                filter: "Position IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_platform_integration_events_Id",
                table: "platform_integration_events",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_integration_events_OccurredAt",
                table: "platform_integration_events",
                column: "OccurredAt");

            migrationBuilder.CreateIndex(
                name: "IX_platform_integration_events_Position",
                table: "platform_integration_events",
                column: "Position",
                unique: true,
                filter: "Position IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_platform_scheduled_acts_DoneAt",
                table: "platform_scheduled_acts",
                column: "DoneAt",
                filter: "DoneAt IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_scheduled_acts_due",
                table: "platform_scheduled_acts",
                column: "DueAt",
                filter: "DoneAt IS NULL AND DeadAt IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "platform_audit_entries");

            migrationBuilder.DropTable(
                name: "platform_idempotent_replies");

            migrationBuilder.DropTable(
                name: "platform_inbox");

            migrationBuilder.DropTable(
                name: "platform_integration_events");

            migrationBuilder.DropTable(
                name: "platform_leases");

            migrationBuilder.DropTable(
                name: "platform_scheduled_acts");
        }
    }
}
