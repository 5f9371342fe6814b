namespace AmiPlatform.Territories.Application;

internal static class TerritoriesPermissions
{
    public const string Import = "territories:import";
    public const string Manage = "territories:manage";
}
