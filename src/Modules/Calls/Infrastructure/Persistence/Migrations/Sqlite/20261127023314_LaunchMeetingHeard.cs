using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.Calls.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LaunchMeetingHeard : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "LaunchMeeting",
                table: "calls_calls",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "LaunchMeeting",
                table: "calls_calls");
        }
    }
}
