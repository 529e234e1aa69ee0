extension Folding {
  /// Two ASCII letters ("_" fills up) for each scalar from U+00C0 to U+024F; "__": the scalar stays as it is.
  ///
  /// From the Unicode compatibility decompositions, and by hand for letters that have none (ø, ł, đ, ß …).
  static let latin: StaticString =
    """
    a_a_a_a_a_a_aec_e_e_e_e_i_i_i_i_d_n_o_o_o_o_o___o_u_u_u_u_y_thssa_a_a_a_a_a_aec_e_e_e_e_i_i_i_i_\
    d_n_o_o_o_o_o___o_u_u_u_u_y_thy_a_a_a_a_a_a_c_c_c_c_c_c_c_c_d_d_d_d_e_e_e_e_e_e_e_e_e_e_g_g_g_g_\
    g_g_g_g_h_h_h_h_i_i_i_i_i_i_i_i_i_i_ijijj_j_k_k_k_l_l_l_l_l_l_l_l_l_l_n_n_n_n_n_n_n_ngngo_o_o_o_\
    o_o_oeoer_r_r_r_r_r_s_s_s_s_s_s_s_s_t_t_t_t_t_t_u_u_u_u_u_u_u_u_u_u_u_u_w_w_y_y_y_z_z_z_z_z_z_s_\
    __b_________________d_______e_a___f_f___________k_k_____________o_o___________________________u_\
    u_____y_y_______________________________dzdzdzljljljnjnjnja_a_i_i_o_o_u_u_u_u_u_u_u_u_u_u_e_a_a_\
    a_a_aeae____g_g_k_k_o_o_o_o_____j_dzdzdzg_g_____n_n_a_a_aeaeo_o_a_a_a_a_e_e_e_e_i_i_i_i_o_o_o_o_\
    r_r_r_r_u_u_u_u_s_s_t_t_____h_h_____________a_a_e_e_o_o_o_o_o_o_o_o_y_y_________________________\
    ________________________________
    """

  /// The same for U+1E00 to U+1EFF, which holds the Vietnamese vowels with two marks.
  static let latinAdditional: StaticString =
    """
    a_a_b_b_b_b_b_b_c_c_d_d_d_d_d_d_d_d_d_d_e_e_e_e_e_e_e_e_e_e_f_f_g_g_h_h_h_h_h_h_h_h_h_h_i_i_i_i_\
    k_k_k_k_k_k_l_l_l_l_l_l_l_l_m_m_m_m_m_m_n_n_n_n_n_n_n_n_o_o_o_o_o_o_o_o_p_p_p_p_r_r_r_r_r_r_r_r_\
    s_s_s_s_s_s_s_s_s_s_t_t_t_t_t_t_t_t_u_u_u_u_u_u_u_u_u_u_v_v_v_v_w_w_w_w_w_w_w_w_w_w_x_x_x_x_y_y_\
    z_z_z_z_z_z_h_t_w_y_a_s_____ss__a_a_a_a_a_a_a_a_a_a_a_a_a_a_a_a_a_a_a_a_a_a_a_a_e_e_e_e_e_e_e_e_\
    e_e_e_e_e_e_e_e_i_i_i_i_o_o_o_o_o_o_o_o_o_o_o_o_o_o_o_o_o_o_o_o_o_o_o_o_u_u_u_u_u_u_u_u_u_u_u_u_\
    u_u_y_y_y_y_y_y_y_y_____________
    """
}
