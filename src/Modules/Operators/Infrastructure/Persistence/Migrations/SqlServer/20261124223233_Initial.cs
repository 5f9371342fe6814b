using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.Operators.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "operators");

            migrationBuilder.CreateTable(
                name: "communes",
                schema: "operators",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "varchar(5)", unicode: false, maxLength: 5, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_communes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "operators",
                schema: "operators",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    LegalNature = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    LegalName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Acronym = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    SortedName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    SearchedText = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    Siret = table.Column<string>(type: "varchar(14)", unicode: false, maxLength: 14, nullable: false),
                    Rna = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: true),
                    AlsaceMoselleRegister = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Address = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    CommuneCode = table.Column<string>(type: "varchar(5)", unicode: false, maxLength: 5, nullable: true),
                    FoundedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RegisteredAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Commitments = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    SubmittedApplications = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operators", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "submitted_applications",
                schema: "operators",
                columns: table => new
                {
                    DossierId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OperatorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CallId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TrackingNumber = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ActionTitle = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Requested = table.Column<decimal>(type: "decimal(18,2)", precision: 18, scale: 2, nullable: false),
                    SubmittedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_submitted_applications", x => x.DossierId);
                });

            migrationBuilder.CreateTable(
                name: "members",
                schema: "operators",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OperatorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    JoinedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members", x => new { x.OperatorId, x.UserId });
                    table.ForeignKey(
                        name: "FK_members_operators_OperatorId",
                        column: x => x.OperatorId,
                        principalSchema: "operators",
                        principalTable: "operators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_communes_Code",
                schema: "operators",
                table: "communes",
                column: "Code");

            migrationBuilder.CreateIndex(
                name: "IX_members_UserId",
                schema: "operators",
                table: "members",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_operators_Siret",
                schema: "operators",
                table: "operators",
                column: "Siret",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_operators_SortedName_Id",
                schema: "operators",
                table: "operators",
                columns: new[] { "SortedName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_submitted_applications_OperatorId_SubmittedAt_DossierId",
                schema: "operators",
                table: "submitted_applications",
                columns: new[] { "OperatorId", "SubmittedAt", "DossierId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "communes",
                schema: "operators");

            migrationBuilder.DropTable(
                name: "members",
                schema: "operators");

            migrationBuilder.DropTable(
                name: "submitted_applications",
                schema: "operators");

            migrationBuilder.DropTable(
                name: "operators",
                schema: "operators");
        }
    }
}
