using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.Events.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class GuestsAndSeats : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CancellationReason",
                schema: "events",
                table: "meetings",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ChangedAt",
                schema: "events",
                table: "meetings",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Sequence",
                schema: "events",
                table: "meetings",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "guests",
                schema: "events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: true),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    AddedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    TokenHash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    Answers = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_guests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "seatings",
                schema: "events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Capacity = table.Column<int>(type: "int", nullable: true),
                    Places = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    SeatsHeld = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_seatings", x => x.Id);
                    table.CheckConstraint("CK_seatings_within_capacity", "Capacity IS NULL OR SeatsHeld <= Capacity");
                });

            migrationBuilder.CreateIndex(
                name: "IX_guests_MeetingId_Email",
                schema: "events",
                table: "guests",
                columns: new[] { "MeetingId", "Email" },
                unique: true,
                filter: "Email IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_guests_MeetingId_Id",
                schema: "events",
                table: "guests",
                columns: new[] { "MeetingId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_guests_TokenHash",
                schema: "events",
                table: "guests",
                column: "TokenHash",
                unique: true,
                filter: "TokenHash IS NOT NULL");

            migrationBuilder.Sql(
                "INSERT INTO [events].[seatings] (Id, Capacity, Places, SeatsHeld, Version) SELECT Id, Capacity, '[]', 0, 1 FROM [events].[meetings] WHERE AnnouncedAt IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "guests",
                schema: "events");

            migrationBuilder.DropTable(
                name: "seatings",
                schema: "events");

            migrationBuilder.DropColumn(
                name: "CancellationReason",
                schema: "events",
                table: "meetings");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                schema: "events",
                table: "meetings");

            migrationBuilder.DropColumn(
                name: "Sequence",
                schema: "events",
                table: "meetings");
        }
    }
}
