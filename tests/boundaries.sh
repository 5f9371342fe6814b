#!/usr/bin/env bash
# Applies each defect to a temporary clone and expects the build or a test to fail. Prints how many were caught.
set -u
root=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
clone=$(mktemp -d)
trap 'rm -rf "$clone"' EXIT
git clone -q "$root" "$clone"
cd "$clone" || exit 1
caught=0
tried=0

checks() {
  dotnet build AmiPlatform.sln -v quiet -nologo >build.log 2>&1 &&
    dotnet run --no-build --project tests/AmiPlatform.ArchitectureTests >test.log 2>&1 &&
    dotnet run --no-build --project tests/AmiPlatform.UnitTests -- --filter-class '*.ContractTests' >test.log 2>&1
}

expect_caught() {
  local what=$1
  tried=$((tried + 1))
  if git diff --quiet; then echo "not applied: $what"; return; fi
  if checks; then
    echo "MISSED: $what"
  else
    caught=$((caught + 1))
    echo "caught: $what ($(grep -hoE 'error [A-Z]+[0-9]+|failed [A-Za-z_.]+' build.log test.log 2>/dev/null | head -n 1))"
  fi
  rm -f build.log test.log
  git checkout -q -- .
}

if ! checks; then echo 'The clone is not green before any defect:'; tail -n 20 build.log test.log; exit 1; fi
rm -f build.log test.log

handler=src/Modules/Calls/Application/Calls/PublishCall.cs
sed -i 's/internal sealed class PublishCallHandler/public sealed class PublishCallHandler/' "$handler"
expect_caught 'a handler made public'

sed -i 's|</ItemGroup>|<ProjectReference Include="../../Calls/Domain/AmiPlatform.Calls.Domain.csproj" /></ItemGroup>|' src/Modules/Events/Application/AmiPlatform.Events.Application.csproj
expect_caught 'a reference between two modules'

sed -i '0,/{/s//{ private static readonly DateTime Now = DateTime.UtcNow;/' src/Modules/Calls/Domain/Calls/Call.cs
expect_caught 'DateTime.UtcNow in a domain'

sed -i 's/\bAnnouncedAt\b/PublicAt/g' src/Modules/Events/IntegrationEvents/MeetingScheduled.cs
expect_caught "an integration event's property renamed"

sed -i '/^\[Requires(/d; /BuildingBlocks.Application.Access;/d' "$handler"
expect_caught 'a missing permission'

echo "$caught/$tried"
[ "$caught" -eq "$tried" ]
