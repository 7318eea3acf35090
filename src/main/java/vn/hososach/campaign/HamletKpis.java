package vn.hososach.campaign;

import vn.hososach.territory.CommuneCode;

/** The counts of one hamlet; an empty name collects those whose hamlet is unknown. */
public record HamletKpis(CommuneCode commune, String hamlet, Kpis kpis) {}
