using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.Territories.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "territories_communes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Siren = table.Column<string>(type: "TEXT", unicode: false, maxLength: 9, nullable: false),
                    PostalCodes = table.Column<string>(type: "TEXT", nullable: false),
                    Residents = table.Column<int>(type: "INTEGER", nullable: false),
                    Vintage = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_territories_communes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "territories_districts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 8, nullable: true),
                    Generation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Provenance = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FoldedName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Residents = table.Column<int>(type: "INTEGER", nullable: true),
                    Vintage = table.Column<int>(type: "INTEGER", nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_territories_districts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "territories_imports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Created = table.Column<int>(type: "INTEGER", nullable: false),
                    Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    Unchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    CompletedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_territories_imports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "territories_district_communes",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 5, nullable: false),
                    DistrictId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_territories_district_communes", x => new { x.DistrictId, x.Code });
                    table.ForeignKey(
                        name: "FK_territories_district_communes_territories_districts_DistrictId",
                        column: x => x.DistrictId,
                        principalTable: "territories_districts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_territories_communes_Code",
                table: "territories_communes",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_territories_district_communes_Code",
                table: "territories_district_communes",
                column: "Code");

            migrationBuilder.CreateIndex(
                name: "IX_territories_districts_Code",
                table: "territories_districts",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_territories_districts_FoldedName_Id",
                table: "territories_districts",
                columns: new[] { "FoldedName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_territories_imports_CompletedAt",
                table: "territories_imports",
                column: "CompletedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "territories_communes");

            migrationBuilder.DropTable(
                name: "territories_district_communes");

            migrationBuilder.DropTable(
                name: "territories_imports");

            migrationBuilder.DropTable(
                name: "territories_districts");
        }
    }
}
