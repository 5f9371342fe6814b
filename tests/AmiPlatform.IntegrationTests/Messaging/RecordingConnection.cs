using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using Microsoft.Data.SqlClient;

namespace AmiPlatform.IntegrationTests.Messaging;

/// <summary>Stands for a SQL Server that is not there: notes every statement, answers each selection with one row.</summary>
internal sealed class RecordingConnection(Func<string, object[]?> row) : DbConnection, IWriteDoor
{
    public List<string> Statements { get; } = [];

    [AllowNull]
    public override string ConnectionString { get; set; } = string.Empty;

    public override string Database => string.Empty;

    public override string DataSource => string.Empty;

    public override string ServerVersion => string.Empty;

    public override ConnectionState State => ConnectionState.Open;

    public Task<TOutcome> RunAsync<TOutcome>(Func<WriteSession, Task<TOutcome>> work, CancellationToken cancellationToken)
        where TOutcome : IOutcome => work(Session());

    public WriteSession Session() => new(DatabaseProvider.SqlServer, this, null!, []);

    public override void ChangeDatabase(string databaseName)
    {
    }

    public override void Close()
    {
    }

    public override void Open()
    {
    }

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => throw new NotSupportedException();

    protected override DbCommand CreateDbCommand() => new RecordingCommand(this);

    private object[]? Row(string sql) => row(sql);

    private sealed class RecordingCommand(RecordingConnection connection) : DbCommand
    {
        private readonly SqlCommand parameters = new();

        [AllowNull]
        public override string CommandText { get; set; } = string.Empty;

        public override int CommandTimeout { get; set; }

        public override CommandType CommandType { get; set; }

        public override bool DesignTimeVisible { get; set; }

        public override UpdateRowSource UpdatedRowSource { get; set; }

        protected override DbConnection? DbConnection { get; set; }

        protected override DbParameterCollection DbParameterCollection => parameters.Parameters;

        protected override DbTransaction? DbTransaction { get; set; }

        public override void Cancel()
        {
        }

        public override int ExecuteNonQuery()
        {
            connection.Statements.Add(CommandText);
            return CommandText.StartsWith("UPDATE [platform].[leases]", StringComparison.Ordinal) ? 0 : 1;
        }

        public override object? ExecuteScalar()
        {
            connection.Statements.Add(CommandText);
            return connection.Row(CommandText)?[0];
        }

        public override void Prepare()
        {
        }

        protected override DbParameter CreateDbParameter() => new SqlParameter();

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
        {
            connection.Statements.Add(CommandText);
            using var table = new DataTable();
            if (connection.Row(CommandText) is not { } values) return table.CreateDataReader();
            foreach (var value in values) table.Columns.Add().DataType = value.GetType();
            table.Rows.Add(values);
            return table.CreateDataReader();
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) parameters.Dispose();
            base.Dispose(disposing);
        }
    }
}
