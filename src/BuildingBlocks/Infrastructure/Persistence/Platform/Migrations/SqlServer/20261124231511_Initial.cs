using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "platform");

            migrationBuilder.CreateTable(
                name: "audit_entries",
                schema: "platform",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Actor = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Address = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Module = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Action = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Changes = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_entries", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "idempotent_replies",
                schema: "platform",
                columns: table => new
                {
                    CallerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    Fingerprint = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Value = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: true),
                    StoredAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_idempotent_replies", x => new { x.CallerId, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                schema: "platform",
                columns: table => new
                {
                    EventId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Consumer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Position = table.Column<long>(type: "bigint", nullable: false),
                    OrderingKey = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    LeaseToken = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LeasedUntil = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    HandledAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    DeadAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    DiscardedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    DiscardReason = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    LastError = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox", x => new { x.EventId, x.Consumer });
                });

            migrationBuilder.CreateTable(
                name: "integration_events",
                schema: "platform",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Module = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OrderingKey = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OccurredAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Body = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    TraceParent = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Position = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_integration_events", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "leases",
                schema: "platform",
                columns: table => new
                {
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Holder = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Until = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leases", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "scheduled_acts",
                schema: "platform",
                columns: table => new
                {
                    Module = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Body = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    LeaseToken = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LeasedUntil = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    DoneAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    DeadAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    LastError = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scheduled_acts", x => new { x.Module, x.Key });
                });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_ActorId_Sequence",
                schema: "platform",
                table: "audit_entries",
                columns: new[] { "ActorId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_At",
                schema: "platform",
                table: "audit_entries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_idempotent_replies_StoredAt",
                schema: "platform",
                table: "idempotent_replies",
                column: "StoredAt");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_dead",
                schema: "platform",
                table: "inbox",
                columns: new[] { "Position", "Consumer" },
                filter: "DeadAt IS NOT NULL AND HandledAt IS NULL AND DiscardedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_DiscardedAt",
                schema: "platform",
                table: "inbox",
                column: "DiscardedAt",
                filter: "DiscardedAt IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_due",
                schema: "platform",
                table: "inbox",
                columns: new[] { "DueAt", "Position" },
                filter: "HandledAt IS NULL AND DeadAt IS NULL AND DiscardedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_HandledAt",
                schema: "platform",
                table: "inbox",
                column: "HandledAt",
                filter: "HandledAt IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_pending_order",
                schema: "platform",
                table: "inbox",
                columns: new[] { "Consumer", "OrderingKey", "Position" },
                filter: "HandledAt IS NULL AND DiscardedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_integration_events_Id",
                schema: "platform",
                table: "integration_events",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_integration_events_not_handed_over",
                schema: "platform",
                table: "integration_events",
                column: "Sequence",
                filter: "Position IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_integration_events_OccurredAt",
                schema: "platform",
                table: "integration_events",
                column: "OccurredAt");

            migrationBuilder.CreateIndex(
                name: "IX_integration_events_Position",
                schema: "platform",
                table: "integration_events",
                column: "Position",
                unique: true,
                filter: "Position IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_scheduled_acts_DoneAt",
                schema: "platform",
                table: "scheduled_acts",
                column: "DoneAt",
                filter: "DoneAt IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_scheduled_acts_due",
                schema: "platform",
                table: "scheduled_acts",
                column: "DueAt",
                filter: "DoneAt IS NULL AND DeadAt IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_entries",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "idempotent_replies",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "integration_events",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "leases",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "scheduled_acts",
                schema: "platform");
        }
    }
}
