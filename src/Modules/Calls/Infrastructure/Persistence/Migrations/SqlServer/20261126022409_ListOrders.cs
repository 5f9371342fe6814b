using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.Calls.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ListOrders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_calls_PublishedAt_Id",
                schema: "calls",
                table: "calls",
                columns: new[] { "PublishedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_calls_SubmissionDeadline_Id",
                schema: "calls",
                table: "calls",
                columns: new[] { "SubmissionDeadline", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_calls_PublishedAt_Id",
                schema: "calls",
                table: "calls");

            migrationBuilder.DropIndex(
                name: "IX_calls_SubmissionDeadline_Id",
                schema: "calls",
                table: "calls");
        }
    }
}
