// PlanTestSupport
