using System.Text.Json;
using AmiPlatform.BuildingBlocks.Application.LongWork;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Requests;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AmiPlatform.BuildingBlocks.Infrastructure.LongWork;

/// <summary>A kind of long work: how its order is read and carried out.</summary>
internal abstract class WorkKind
{
    /// <summary>Carries an order out, and sends its last command together with the end of the operation.</summary>
    /// <param name="services">A scope in which whoever started it is the caller.</param>
    /// <param name="body">The order, as it is stored.</param>
    /// <param name="run">The attempt.</param>
    /// <param name="succeed">Writes the end, given the result as answers show it.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="JsonException">The order has another shape.</exception>
    public abstract Task<IOutcome> RunAsync(IServiceProvider services, string body, OperationRun run, Action<WriteSession, string> succeed);

    /// <summary>The kind of a handler.</summary>
    /// <param name="handler">Its contract, an <see cref="IWorkHandler{TOrder, TCommand}"/>.</param>
    public static WorkKind Of(Type handler)
    {
        var (order, command) = (handler.GetGenericArguments()[0], handler.GetGenericArguments()[1]);
        var response = command.GetInterfaces().Single(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(ICommand<>)).GetGenericArguments()[0];
        return (WorkKind)Activator.CreateInstance(typeof(To<,,>).MakeGenericType(order, command, response))!;
    }

    private sealed class To<TOrder, TCommand, TResponse> : WorkKind
        where TOrder : class, IWorkOrder
        where TCommand : class, ICommand<TResponse>
    {
        public override async Task<IOutcome> RunAsync(IServiceProvider services, string body, OperationRun run, Action<WriteSession, string> succeed)
        {
            var command = await services.GetRequiredService<IWorkHandler<TOrder, TCommand>>().PrepareAsync(PersistedJson.Read<TOrder>(body), run, run.Token);
            if (!command.IsSuccess) return command;
            var options = services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
            services.GetRequiredService<RequestSurroundings>().Along = (session, outcome) =>
                succeed(session, JsonSerializer.Serialize(((Result<TResponse>)outcome).Value, options.GetTypeInfo(typeof(TResponse))));
            return await services.GetRequiredService<IDispatcher>().SendAsync(command.Value, run.Token);
        }
    }
}
