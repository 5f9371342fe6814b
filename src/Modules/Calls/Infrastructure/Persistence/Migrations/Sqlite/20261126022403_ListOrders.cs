using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.Calls.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ListOrders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_calls_calls_PublishedAt_Id",
                table: "calls_calls",
                columns: new[] { "PublishedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_calls_calls_SubmissionDeadline_Id",
                table: "calls_calls",
                columns: new[] { "SubmissionDeadline", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_calls_calls_PublishedAt_Id",
                table: "calls_calls");

            migrationBuilder.DropIndex(
                name: "IX_calls_calls_SubmissionDeadline_Id",
                table: "calls_calls");
        }
    }
}
