// PlanCore
