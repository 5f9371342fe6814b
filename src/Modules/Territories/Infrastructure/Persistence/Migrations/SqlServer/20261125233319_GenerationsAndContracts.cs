using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.Territories.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class GenerationsAndContracts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "city_contracts",
                schema: "territories",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "varchar(12)", unicode: false, maxLength: 12, nullable: true),
                    Provenance = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false),
                    SignedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Signatories = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Communes = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Axes = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Amounts = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_city_contracts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "contract_registers",
                schema: "territories",
                columns: table => new
                {
                    Number = table.Column<int>(type: "int", nullable: false),
                    Entries = table.Column<int>(type: "int", nullable: false),
                    Periods = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contract_registers", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "district_lists",
                schema: "territories",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Generation = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Growths = table.Column<int>(type: "int", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_district_lists", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_city_contracts_Code",
                schema: "territories",
                table: "city_contracts",
                column: "Code",
                unique: true,
                filter: "[Code] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_city_contracts_ValidFrom",
                schema: "territories",
                table: "city_contracts",
                column: "ValidFrom");

            // The lists of generations whose districts are known already.
            migrationBuilder.Sql(
                """
                INSERT INTO territories.district_lists (Id, Generation, Growths, Version)
                SELECT DISTINCT CASE Generation
                    WHEN 'Cucs2007' THEN '00000001-0000-0000-0000-000000000000'
                    WHEN 'Qpv2015' THEN '00000002-0000-0000-0000-000000000000'
                    ELSE '00000003-0000-0000-0000-000000000000' END, Generation, 0, 1
                FROM territories.districts;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "city_contracts",
                schema: "territories");

            migrationBuilder.DropTable(
                name: "contract_registers",
                schema: "territories");

            migrationBuilder.DropTable(
                name: "district_lists",
                schema: "territories");
        }
    }
}
