using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.Operators.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "operators_communes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operators_communes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "operators_operators",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LegalNature = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LegalName = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Acronym = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    SortedName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    SearchedText = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Siret = table.Column<string>(type: "TEXT", unicode: false, maxLength: 14, nullable: false),
                    Rna = table.Column<string>(type: "TEXT", unicode: false, maxLength: 10, nullable: true),
                    AlsaceMoselleRegister = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    CommuneCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: true),
                    FoundedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RegisteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Commitments = table.Column<string>(type: "TEXT", nullable: false),
                    SubmittedApplications = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operators_operators", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "operators_submitted_applications",
                columns: table => new
                {
                    DossierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OperatorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CallId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TrackingNumber = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ActionTitle = table.Column<string>(type: "TEXT", nullable: false),
                    Requested = table.Column<long>(type: "INTEGER", nullable: false),
                    SubmittedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operators_submitted_applications", x => x.DossierId);
                });

            migrationBuilder.CreateTable(
                name: "operators_members",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OperatorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    JoinedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operators_members", x => new { x.OperatorId, x.UserId });
                    table.ForeignKey(
                        name: "FK_operators_members_operators_operators_OperatorId",
                        column: x => x.OperatorId,
                        principalTable: "operators_operators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_operators_communes_Code",
                table: "operators_communes",
                column: "Code");

            migrationBuilder.CreateIndex(
                name: "IX_operators_members_UserId",
                table: "operators_members",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_operators_operators_Siret",
                table: "operators_operators",
                column: "Siret",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_operators_operators_SortedName_Id",
                table: "operators_operators",
                columns: new[] { "SortedName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_operators_submitted_applications_OperatorId_SubmittedAt_DossierId",
                table: "operators_submitted_applications",
                columns: new[] { "OperatorId", "SubmittedAt", "DossierId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "operators_communes");

            migrationBuilder.DropTable(
                name: "operators_members");

            migrationBuilder.DropTable(
                name: "operators_submitted_applications");

            migrationBuilder.DropTable(
                name: "operators_operators");
        }
    }
}
