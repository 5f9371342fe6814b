using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AmiPlatform.Territories.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class GenerationsAndContracts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "territories_city_contracts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 12, nullable: true),
                    Provenance = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SignedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Signatories = table.Column<string>(type: "TEXT", nullable: false),
                    Communes = table.Column<string>(type: "TEXT", nullable: false),
                    Axes = table.Column<string>(type: "TEXT", nullable: false),
                    Amounts = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_territories_city_contracts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "territories_contract_registers",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Entries = table.Column<int>(type: "INTEGER", nullable: false),
                    Periods = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_territories_contract_registers", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "territories_district_lists",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Generation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Growths = table.Column<int>(type: "INTEGER", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_territories_district_lists", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_territories_city_contracts_Code",
                table: "territories_city_contracts",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_territories_city_contracts_ValidFrom",
                table: "territories_city_contracts",
                column: "ValidFrom");

            // The lists of generations whose districts are known already.
            migrationBuilder.Sql(
                """
                INSERT INTO territories_district_lists (Id, Generation, Growths, Version)
                SELECT DISTINCT CASE Generation
                    WHEN 'Cucs2007' THEN '00000001-0000-0000-0000-000000000000'
                    WHEN 'Qpv2015' THEN '00000002-0000-0000-0000-000000000000'
                    ELSE '00000003-0000-0000-0000-000000000000' END, Generation, 0, 1
                FROM territories_districts;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "territories_city_contracts");

            migrationBuilder.DropTable(
                name: "territories_contract_registers");

            migrationBuilder.DropTable(
                name: "territories_district_lists");
        }
    }
}
