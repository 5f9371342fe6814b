using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.Territories.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "territories");

            migrationBuilder.CreateTable(
                name: "communes",
                schema: "territories",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "varchar(5)", unicode: false, maxLength: 5, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Siren = table.Column<string>(type: "varchar(9)", unicode: false, maxLength: 9, nullable: false),
                    PostalCodes = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Residents = table.Column<int>(type: "int", nullable: false),
                    Vintage = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_communes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "districts",
                schema: "territories",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "varchar(8)", unicode: false, maxLength: 8, nullable: true),
                    Generation = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Provenance = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    FoldedName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Residents = table.Column<int>(type: "int", nullable: true),
                    Vintage = table.Column<int>(type: "int", nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_districts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "imports",
                schema: "territories",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Created = table.Column<int>(type: "int", nullable: false),
                    Changed = table.Column<int>(type: "int", nullable: false),
                    Unchanged = table.Column<int>(type: "int", nullable: false),
                    CompletedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "district_communes",
                schema: "territories",
                columns: table => new
                {
                    Code = table.Column<string>(type: "varchar(5)", unicode: false, maxLength: 5, nullable: false),
                    DistrictId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_district_communes", x => new { x.DistrictId, x.Code });
                    table.ForeignKey(
                        name: "FK_district_communes_districts_DistrictId",
                        column: x => x.DistrictId,
                        principalSchema: "territories",
                        principalTable: "districts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_communes_Code",
                schema: "territories",
                table: "communes",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_district_communes_Code",
                schema: "territories",
                table: "district_communes",
                column: "Code");

            migrationBuilder.CreateIndex(
                name: "IX_districts_Code",
                schema: "territories",
                table: "districts",
                column: "Code",
                unique: true,
                filter: "[Code] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_districts_FoldedName_Id",
                schema: "territories",
                table: "districts",
                columns: new[] { "FoldedName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_imports_CompletedAt",
                schema: "territories",
                table: "imports",
                column: "CompletedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "communes",
                schema: "territories");

            migrationBuilder.DropTable(
                name: "district_communes",
                schema: "territories");

            migrationBuilder.DropTable(
                name: "imports",
                schema: "territories");

            migrationBuilder.DropTable(
                name: "districts",
                schema: "territories");
        }
    }
}
