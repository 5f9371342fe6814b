using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.Events.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FindMeetingsByState : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_events_meetings_State_StartsAt_Id",
                table: "events_meetings",
                columns: new[] { "State", "StartsAt", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_events_meetings_State_StartsAt_Id",
                table: "events_meetings");
        }
    }
}
