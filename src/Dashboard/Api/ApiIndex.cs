using ThiDua.Dashboard.Api.Answers;
using ThiDua.Dashboard.Api.Resources;

namespace ThiDua.Dashboard.Api;

/// <summary>"/api/v1": what there is, for a program that starts from here (mục lục).</summary>
internal static class ApiIndex
{
    public static ApiBody Body(ApiSnapshot taken) =>
        ApiJson.Body(json =>
        {
            ApiJson.WriteSnapshot(json, taken);
            json.WriteString("openapi"u8, ApiPaths.OpenApi);
            json.WriteString("page"u8, ApiPaths.Page);
            json.WriteString("snapshots"u8, ApiPaths.Snapshots);
            json.WriteStartArray("formats"u8);
            foreach (var type in ApiFormats.Types)
            {
                json.WriteStringValue(type);
            }
            json.WriteEndArray();
            json.WriteStartArray("resources"u8);
            foreach (var resource in ApiResources.All)
            {
                json.WriteStartObject();
                json.WriteString("resource"u8, resource.Name);
                json.WriteString("href"u8, resource.Path);
                json.WriteString("table"u8, resource.Schema.Name);
                json.WriteString("meaning"u8, resource.Meaning);
                json.WriteString("meaning_en"u8, resource.MeaningEnglish);
                json.WriteStartArray("key"u8);
                foreach (var column in resource.Key)
                {
                    json.WriteStringValue(column);
                }
                json.WriteEndArray();
                json.WriteStartArray("filters"u8);
                foreach (var filter in resource.Filters)
                {
                    json.WriteStringValue(filter.Name);
                }
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });
}
