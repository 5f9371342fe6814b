using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.Applications.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class IndexesOfEachOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_applications_dossiers_CallId_State",
                table: "applications_dossiers");

            migrationBuilder.CreateIndex(
                name: "IX_applications_dossiers_CallId_Requested_Id",
                table: "applications_dossiers",
                columns: new[] { "CallId", "Requested", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_applications_dossiers_CallId_StartedAt_Id",
                table: "applications_dossiers",
                columns: new[] { "CallId", "StartedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_applications_dossiers_CallId_State_SubmittedAt_Id",
                table: "applications_dossiers",
                columns: new[] { "CallId", "State", "SubmittedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_applications_dossiers_OperatorId_CallId_State",
                table: "applications_dossiers",
                columns: new[] { "OperatorId", "CallId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_applications_dossiers_Requested_Id",
                table: "applications_dossiers",
                columns: new[] { "Requested", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_applications_dossiers_StartedAt_Id",
                table: "applications_dossiers",
                columns: new[] { "StartedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_applications_dossiers_State_SubmittedAt_Id",
                table: "applications_dossiers",
                columns: new[] { "State", "SubmittedAt", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_applications_dossiers_CallId_Requested_Id",
                table: "applications_dossiers");

            migrationBuilder.DropIndex(
                name: "IX_applications_dossiers_CallId_StartedAt_Id",
                table: "applications_dossiers");

            migrationBuilder.DropIndex(
                name: "IX_applications_dossiers_CallId_State_SubmittedAt_Id",
                table: "applications_dossiers");

            migrationBuilder.DropIndex(
                name: "IX_applications_dossiers_OperatorId_CallId_State",
                table: "applications_dossiers");

            migrationBuilder.DropIndex(
                name: "IX_applications_dossiers_Requested_Id",
                table: "applications_dossiers");

            migrationBuilder.DropIndex(
                name: "IX_applications_dossiers_StartedAt_Id",
                table: "applications_dossiers");

            migrationBuilder.DropIndex(
                name: "IX_applications_dossiers_State_SubmittedAt_Id",
                table: "applications_dossiers");

            migrationBuilder.CreateIndex(
                name: "IX_applications_dossiers_CallId_State",
                table: "applications_dossiers",
                columns: new[] { "CallId", "State" });
        }
    }
}
