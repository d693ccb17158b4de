using ThiDua.Load;

return args switch
{
    ["make", var folder] => Make(folder),
    _ => 2,
};

static int Make(string folder)
{
    foreach (var size in new[] { MadeSize.Province, MadeSize.Country })
    {
        _ = MadeHome.Prepare(size, folder, Console.Error.WriteLine);
    }
    return 0;
}
