using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.Applications.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class IndexesOfEachOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_dossiers_CallId_State",
                schema: "applications",
                table: "dossiers");

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_CallId_Requested_Id",
                schema: "applications",
                table: "dossiers",
                columns: new[] { "CallId", "Requested", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_CallId_StartedAt_Id",
                schema: "applications",
                table: "dossiers",
                columns: new[] { "CallId", "StartedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_CallId_State_SubmittedAt_Id",
                schema: "applications",
                table: "dossiers",
                columns: new[] { "CallId", "State", "SubmittedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_OperatorId_CallId_State",
                schema: "applications",
                table: "dossiers",
                columns: new[] { "OperatorId", "CallId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_Requested_Id",
                schema: "applications",
                table: "dossiers",
                columns: new[] { "Requested", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_StartedAt_Id",
                schema: "applications",
                table: "dossiers",
                columns: new[] { "StartedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_State_SubmittedAt_Id",
                schema: "applications",
                table: "dossiers",
                columns: new[] { "State", "SubmittedAt", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_dossiers_CallId_Requested_Id",
                schema: "applications",
                table: "dossiers");

            migrationBuilder.DropIndex(
                name: "IX_dossiers_CallId_StartedAt_Id",
                schema: "applications",
                table: "dossiers");

            migrationBuilder.DropIndex(
                name: "IX_dossiers_CallId_State_SubmittedAt_Id",
                schema: "applications",
                table: "dossiers");

            migrationBuilder.DropIndex(
                name: "IX_dossiers_OperatorId_CallId_State",
                schema: "applications",
                table: "dossiers");

            migrationBuilder.DropIndex(
                name: "IX_dossiers_Requested_Id",
                schema: "applications",
                table: "dossiers");

            migrationBuilder.DropIndex(
                name: "IX_dossiers_StartedAt_Id",
                schema: "applications",
                table: "dossiers");

            migrationBuilder.DropIndex(
                name: "IX_dossiers_State_SubmittedAt_Id",
                schema: "applications",
                table: "dossiers");

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_CallId_State",
                schema: "applications",
                table: "dossiers",
                columns: new[] { "CallId", "State" });
        }
    }
}
