using ThiDua.Dashboard.Api.Answers;
using ThiDua.Dashboard.Api.OpenApi;
using ThiDua.Dashboard.Api.Resources;
using ThiDua.Dashboard.Api.Resources.Snapshots;
using ThiDua.Metrics.Findings;
using ThiDua.Warehouse.Home;

namespace ThiDua.Dashboard.Api;

/// <summary>The addresses under "/api/v1" and what is said of every other address below "/api".</summary>
internal static class ApiEndpoints
{
    private static readonly string[] Verbs = [HttpMethods.Get, HttpMethods.Head];

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(ApiPaths.Root).RequireRateLimiting(ApiRateLimit.Policy);
        api.MapMethods("", Verbs, (HttpContext http) => ApiAnswer.Document(http, ApiPaths.Root, taken => (ApiIndex.Body(taken), null)));
        api.MapMethods(
            "/openapi.json",
            Verbs,
            (HttpContext http) => ApiAnswer.Document(http, ApiPaths.OpenApi, taken => (OpenApi(http, taken), null))
        );
        api.MapMethods(
            "/snapshots",
            Verbs,
            (HttpContext http, HomeFolder home) => ApiAnswer.Document(http, ApiPaths.Snapshots, taken => SnapshotsResource.List(taken, home))
        );
        api.MapMethods(
            "/snapshots/{name}",
            Verbs,
            (HttpContext http, HomeFolder home, string name) =>
                ApiAnswer.Document(http, ApiPaths.Snapshots + "/{name}", taken => SnapshotsResource.One(taken, home, name))
        );
        foreach (var resource in ApiResources.All)
        {
            api.MapMethods("/" + resource.Name, Verbs, (HttpContext http) => ApiAnswer.Rows(http, resource));
            if (!resource.HashedId)
            {
                api.MapMethods("/" + resource.Name + "/{id}", Verbs, (HttpContext http, string id) => ApiAnswer.Row(http, resource, id));
            }
        }
    }

    /// <summary>Its examples are rows of every table, so it is made once a snapshot.</summary>
    private static ApiBody OpenApi(HttpContext http, ApiSnapshot taken) =>
        ApiBodies.Of(taken.Snapshot).FindOrMake(ApiPaths.OpenApi, () => OpenApiDocument.Body(taken, http.RequestAborted));

    /// <summary>An error that no endpoint has answered.</summary>
    public static Task ShowStatus(HttpContext http) =>
        ApiProblem.Write(
            http,
            http.Response.StatusCode switch
            {
                StatusCodes.Status404NotFound => ApiFault.Of(StatusCodes.Status404NotFound, FindingCode.ApiAddressUnknown, http.Request.Path.Value ?? "") with
                {
                    Allowed = [.. ApiResources.Names.Select(name => $"{ApiPaths.Root}/{name}")],
                },
                StatusCodes.Status405MethodNotAllowed => ApiFault.Of(StatusCodes.Status405MethodNotAllowed, FindingCode.ApiMethodUnknown, http.Request.Method) with
                {
                    Allowed = Verbs,
                },
                var status => ApiFault.Of(status, FindingCode.ApiRefused),
            }
        );

    /// <summary>The program's own fault; its page in JSON.</summary>
    public static Task ShowFailure(HttpContext http, string reference) =>
        ApiProblem.Write(http, ApiFault.Of(StatusCodes.Status500InternalServerError, FindingCode.ApiFailed, reference) with { Reference = reference });
}
