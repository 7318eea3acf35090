package vn.hososach.campaign;

import vn.hososach.territory.CommuneCode;

/** The counts of one segment of one hamlet; an empty name of the hamlet collects those whose hamlet is unknown. */
public record KpiPart(CommuneCode commune, String hamlet, Segment segment, Kpis kpis) {}
