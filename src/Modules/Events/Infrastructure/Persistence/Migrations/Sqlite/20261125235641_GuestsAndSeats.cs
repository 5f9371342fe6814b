using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.Events.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class GuestsAndSeats : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CancellationReason",
                table: "events_meetings",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ChangedAt",
                table: "events_meetings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Sequence",
                table: "events_meetings",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "events_guests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AddedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    Answers = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_guests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "events_seatings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Capacity = table.Column<int>(type: "INTEGER", nullable: true),
                    Places = table.Column<string>(type: "TEXT", nullable: false),
                    SeatsHeld = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_seatings", x => x.Id);
                    table.CheckConstraint("CK_seatings_within_capacity", "Capacity IS NULL OR SeatsHeld <= Capacity");
                });

            migrationBuilder.CreateIndex(
                name: "IX_events_guests_MeetingId_Email",
                table: "events_guests",
                columns: new[] { "MeetingId", "Email" },
                unique: true,
                filter: "Email IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_events_guests_MeetingId_Id",
                table: "events_guests",
                columns: new[] { "MeetingId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_events_guests_TokenHash",
                table: "events_guests",
                column: "TokenHash",
                unique: true,
                filter: "TokenHash IS NOT NULL");

            migrationBuilder.Sql(
                "INSERT INTO events_seatings (Id, Capacity, Places, SeatsHeld, Version) SELECT Id, Capacity, '[]', 0, 1 FROM events_meetings WHERE AnnouncedAt IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "events_guests");

            migrationBuilder.DropTable(
                name: "events_seatings");

            migrationBuilder.DropColumn(
                name: "CancellationReason",
                table: "events_meetings");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "events_meetings");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "events_meetings");
        }
    }
}
