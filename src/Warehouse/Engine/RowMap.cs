namespace ThiDua.Warehouse.Engine;

/// <summary>Makes a record of one row; columns are read in the order of the query's SELECT.</summary>
public delegate T RowMap<out T>(RowReader row);
