using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.Operators.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class HistoryAndOrders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "StandsSince",
                schema: "operators",
                table: "submitted_applications",
                type: "datetimeoffset",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<string>(
                name: "State",
                schema: "operators",
                table: "submitted_applications",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Submitted");

            migrationBuilder.Sql("UPDATE operators.submitted_applications SET StandsSince = SubmittedAt");

            migrationBuilder.CreateIndex(
                name: "IX_operators_RegisteredAt_Id",
                schema: "operators",
                table: "operators",
                columns: new[] { "RegisteredAt", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_operators_RegisteredAt_Id",
                schema: "operators",
                table: "operators");

            migrationBuilder.DropColumn(
                name: "StandsSince",
                schema: "operators",
                table: "submitted_applications");

            migrationBuilder.DropColumn(
                name: "State",
                schema: "operators",
                table: "submitted_applications");
        }
    }
}
