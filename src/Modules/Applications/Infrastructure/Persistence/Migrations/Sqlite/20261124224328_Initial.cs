using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.Applications.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "applications_calls",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Published = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_applications_calls", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "applications_communes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Population = table.Column<int>(type: "INTEGER", nullable: false),
                    ImportedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_applications_communes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "applications_districts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Generation = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CommuneCodes = table.Column<string>(type: "TEXT", nullable: false),
                    Population = table.Column<int>(type: "INTEGER", nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ImportedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_applications_districts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "applications_dossiers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CallId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CallVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    OperatorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    FieldVersions = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 250, nullable: true),
                    Requested = table.Column<long>(type: "INTEGER", nullable: false),
                    TrackingNumber = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: true),
                    SubmittedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SubmittedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Declarations = table.Column<string>(type: "TEXT", nullable: false),
                    Submissions = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_applications_dossiers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "applications_members",
                columns: table => new
                {
                    OperatorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_applications_members", x => new { x.OperatorId, x.UserId });
                });

            migrationBuilder.CreateTable(
                name: "applications_operators",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    LegalName = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Siret = table.Column<string>(type: "TEXT", unicode: false, maxLength: 14, nullable: true),
                    CommuneCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: true),
                    FoundedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CommitmentVersion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    CommitmentSignedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_applications_operators", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "applications_receipt_keys",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 43, nullable: false),
                    X = table.Column<string>(type: "TEXT", unicode: false, maxLength: 43, nullable: false),
                    Y = table.Column<string>(type: "TEXT", unicode: false, maxLength: 43, nullable: false),
                    ProtectedPrivateKey = table.Column<string>(type: "TEXT", unicode: false, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_applications_receipt_keys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "applications_submissions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DossierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    TrackingNumber = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: false),
                    SubmittedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CallVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    ContentHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    FileHashes = table.Column<string>(type: "TEXT", nullable: false),
                    Receipt = table.Column<string>(type: "TEXT", unicode: false, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_applications_submissions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "applications_tracking_sequences",
                columns: table => new
                {
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Last = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_applications_tracking_sequences", x => x.Year);
                });

            migrationBuilder.CreateIndex(
                name: "IX_applications_communes_Code",
                table: "applications_communes",
                column: "Code");

            migrationBuilder.CreateIndex(
                name: "IX_applications_dossiers_CallId_State",
                table: "applications_dossiers",
                columns: new[] { "CallId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_applications_dossiers_CallId_SubmittedAt_Id",
                table: "applications_dossiers",
                columns: new[] { "CallId", "SubmittedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_applications_dossiers_OperatorId_StartedAt_Id",
                table: "applications_dossiers",
                columns: new[] { "OperatorId", "StartedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_applications_dossiers_SubmittedAt_Id",
                table: "applications_dossiers",
                columns: new[] { "SubmittedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_applications_dossiers_TrackingNumber",
                table: "applications_dossiers",
                column: "TrackingNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_applications_members_UserId",
                table: "applications_members",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_applications_submissions_DossierId_Ordinal",
                table: "applications_submissions",
                columns: new[] { "DossierId", "Ordinal" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "applications_calls");

            migrationBuilder.DropTable(
                name: "applications_communes");

            migrationBuilder.DropTable(
                name: "applications_districts");

            migrationBuilder.DropTable(
                name: "applications_dossiers");

            migrationBuilder.DropTable(
                name: "applications_members");

            migrationBuilder.DropTable(
                name: "applications_operators");

            migrationBuilder.DropTable(
                name: "applications_receipt_keys");

            migrationBuilder.DropTable(
                name: "applications_submissions");

            migrationBuilder.DropTable(
                name: "applications_tracking_sequences");
        }
    }
}
